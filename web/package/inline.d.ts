/** Types of the client that has the worker and the module in itself. */
import type { Analyzer, AnalyzerOptions } from "./index.js";

export * from "./index.js";

/** As `createAnalyzer` of the package, without addresses. */
export function createAnalyzer(options?: Pick<AnalyzerOptions, "steps" | "timeout">): Promise<Analyzer>;
