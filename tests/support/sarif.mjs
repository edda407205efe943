// SARIF logs held to the OASIS schema (version 2.1.0, as published at its final stage), and to what a schema
// cannot say.
import { readFileSync } from "node:fs";
import Ajv from "ajv";

// The schema is of draft 4: its id is no id to today's validators, and one of its patterns no expression with
// the flag for Unicode.
const { $schema, id, ...schema } = JSON.parse(
  readFileSync(new URL("../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", import.meta.url)),
);

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
ajv.addFormat("uri", (uri) => URL.canParse(uri));
ajv.addFormat("uri-reference", (uri) => /^[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]+$/.test(uri) && !/%(?![0-9A-F]{2})/i.test(uri));
ajv.addFormat("date-time", (time) => !Number.isNaN(Date.parse(time)));
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
