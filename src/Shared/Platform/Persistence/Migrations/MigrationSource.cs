using System.Reflection;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>
/// A module's migrations: the embedded resources <c>&lt;prefix&gt;YYYYMMDDHHMMSS_name.up.sql</c> of an assembly, each with an optional
/// <c>.down.sql</c>.
/// </summary>
/// <param name="Module">The module's name in lower case, as it stands in the history; <c>platform</c> goes before all others.</param>
/// <param name="Assembly">Where the resources are.</param>
/// <param name="Prefix">The logical folder of the resources, with its slash.</param>
public sealed record MigrationSource(string Module, Assembly Assembly, string Prefix = "migrations/");
