using System.CommandLine;

namespace Modular.Platform.Startup;

/// <summary>A verb that works on files alone: no database is looked for, or started, before it runs.</summary>
internal sealed class CommandWithoutDatabase(string name, string description) : Command(name, description);
