using Microsoft.AspNetCore.Builder;
using Modular.Platform.Observability;

namespace Modular.Platform.Startup;

/// <summary>
/// <c>--env</c> and <c>--connection</c> of the database's verbs decide what the host is made of, so they are read before there is one, and handed on
/// under the names that configuration has for them.
/// </summary>
public static class DatabaseArguments
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal) { ["--env"] = "--environment", ["--connection"] = "--ConnectionStrings:Database" };

    /// <summary>A builder for these arguments.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args) => WebApplication.CreateBuilder(IsDatabaseVerb(args) ? [.. Read(args)] : args);

    private static bool IsDatabaseVerb(string[] args) => args is [{ } verb, ..] && (verb == "db" || verb.StartsWith("migrate:", StringComparison.Ordinal));

    private static IEnumerable<string> Read(string[] args)
    {
        yield return $"--{Logging.ToStandardError}=true";
        for (var i = 1; i < args.Length; i++)
        {
            var parts = args[i].Split('=', 2);
            if (!Names.TryGetValue(parts[0], out var name)) continue;

            if (parts.Length == 2) yield return $"{name}={parts[1]}";
            else if (i + 1 < args.Length) yield return $"{name}={args[++i]}";
        }
    }
}
