// The part of the OASIS SARIF 2.1.0 schema that a log of ours can use. As in that schema, every object
// is closed: a key that it does not name is a fault. No npm package holds the schema itself.
import Ajv from "ajv/dist/2020.js";

const text = { type: "string" };
const count = { type: "integer", minimum: 1 };
const index = { type: "integer", minimum: 0 };
const object = (required, properties) => ({ type: "object", additionalProperties: false, required, properties });
const list = (items) => ({ type: "array", items });

const message = object(["text"], { text, markdown: text });
const artifactLocation = object(["uri"], { uri: { type: "string", format: "uri-reference" }, uriBaseId: text, index });
const region = object(["startLine"], {
  startLine: count, startColumn: count, endLine: count, endColumn: count, snippet: object(["text"], { text }),
});
const location = object(["physicalLocation"], {
  id: index,
  physicalLocation: object(["artifactLocation"], { artifactLocation, region }),
  message,
});
const level = { enum: ["none", "note", "warning", "error"] };
const descriptor = object(["id"], {
  id: text, shortDescription: message, fullDescription: message, help: message, helpUri: text,
});
const run = object(["tool", "results"], {
  tool: object(["driver"], {
    driver: object(["name"], {
      name: text, version: text, semanticVersion: text,
      rules: { ...list(descriptor), uniqueItems: true },
      notifications: { ...list(descriptor), uniqueItems: true },
    }),
  }),
  columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
  invocations: list(
    object(["executionSuccessful"], {
      executionSuccessful: { type: "boolean" },
      toolExecutionNotifications: list(
        object(["message"], { descriptor: object(["id"], { id: text }), level, message, locations: list(location) }),
      ),
    }),
  ),
  artifacts: { ...list(object([], { location: artifactLocation, description: message })), uniqueItems: true },
  results: list(
    object(["message"], {
      ruleId: text, ruleIndex: index, level, message,
      locations: list(location), relatedLocations: { ...list(location), uniqueItems: true },
      partialFingerprints: { type: "object", additionalProperties: text },
      rank: { type: "number", minimum: 0, maximum: 100 },
      properties: { type: "object" },
    }),
  ),
});
const schema = object(["version", "runs"], { $schema: { type: "string" }, version: { const: "2.1.0" }, runs: list(run) });

const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addFormat("uri-reference", (uri) => /^[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]+$/.test(uri) && !/%(?![0-9A-F]{2})/i.test(uri));
const validate = ajv.compile(schema);

/** Throws where the log breaks the schema or points to something that it does not hold. */
export function checkSarif(log) {
  if (!validate(log)) throw new Error(`no SARIF: ${ajv.errorsText(validate.errors)}`);
  for (const { tool, artifacts, results, invocations } of log.runs) {
    const { rules, notifications } = tool.driver;
    for (const { ruleId, ruleIndex } of results) {
      if (rules[ruleIndex]?.id !== ruleId) throw new Error(`rule ${ruleIndex} is not ${ruleId}`);
    }
    const places = results.flatMap(({ locations, relatedLocations = [] }) => [...locations, ...relatedLocations]);
    for (const { physicalLocation } of places) {
      const { uri, index: at } = physicalLocation.artifactLocation;
      if (artifacts[at]?.location.uri !== uri) throw new Error(`artifact ${at} is not ${uri}`);
    }
    for (const { toolExecutionNotifications } of invocations) {
      for (const { descriptor: { id } } of toolExecutionNotifications) {
        if (!notifications.some((known) => known.id === id)) throw new Error(`no notification ${id}`);
      }
    }
  }
}
