using System.Globalization;
using System.Text.RegularExpressions;
using Modular.Platform.Persistence.Migrations.Linting;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>The markers in the comments that a migration file starts with.</summary>
/// <param name="Transactional">False after <c>-- modular: no-transaction</c>.</param>
/// <param name="Breaking">True after <c>-- modular: breaking</c>.</param>
internal sealed partial record MigrationHeader(bool Transactional, bool Breaking)
{
    private const string Marker = "-- modular:";

    /// <summary>After <c>-- modular: batched</c>: how long to rest between two batches, as in <c>-- modular: batched pause=50ms</c>.</summary>
    public TimeSpan? BatchPause { get; init; }

    /// <exception cref="StartupException">A marker is unknown: a misspelt one must not be taken for a comment.</exception>
    public static MigrationHeader Read(string name, string sql)
    {
        var header = new MigrationHeader(Transactional: true, Breaking: false);
        foreach (var line in Opening(sql).Where(l => l.StartsWith(Marker, StringComparison.Ordinal) && !AllowLine.IsOne(l)))
        {
            header = line[Marker.Length..].Trim() switch
            {
                "no-transaction" => header with { Transactional = false },
                "breaking" => header with { Breaking = true },
                var batched when Batched().Match(batched) is { Success: true } match => header with { Transactional = false, BatchPause = PauseOf(match) },
                var unknown => throw new StartupException($"Migration {name} has the unknown marker \"{unknown}\"; there are no-transaction, breaking and batched, also as batched pause=50ms."),
            };
        }

        return header;
    }

    private static IEnumerable<string> Opening(string sql) =>
        sql.Split('\n').Select(l => l.Trim()).TakeWhile(l => l.Length == 0 || l.StartsWith("--", StringComparison.Ordinal));

    private static TimeSpan PauseOf(Match batched) => batched.Groups["ms"] is { Success: true } pause
        ? TimeSpan.FromMilliseconds(int.Parse(pause.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
        : TimeSpan.Zero;

    [GeneratedRegex(@"^batched(\s+pause=(?<ms>\d{1,5})ms)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Batched();
}
