export function schemaProblems(errors: readonly unknown[], source: unknown, _schema: unknown): any[] { console.log(JSON.stringify(errors), (source as any).path); return []; }
