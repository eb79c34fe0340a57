using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Load.Measuring;

/// <summary>The statement alone, prepared, without any HTTP: what the database can do.</summary>
internal sealed partial class PgBench(string connectionString, string scratch)
{
    public static PgBench? IfThere(string connectionString, string scratch) => Tool.Exists("pgbench") ? new(connectionString, scratch) : null;

    public async Task<double> RunAsync(string sql, int clients, int seconds, CancellationToken cancel)
    {
        var file = Path.Combine(scratch, "statement.sql");
        await File.WriteAllTextAsync(file, sql.ReplaceLineEndings(" ") + ";\n", cancel);

        var to = new NpgsqlConnectionStringBuilder(connectionString);
        string[] arguments = ["-n", "-M", "prepared", "-c", $"{clients}", "-j", "2", "-T", $"{seconds}", "-f", file, "-h", to.Host!, "-p", $"{to.Port}", "-U", to.Username!, to.Database!];
        var output = await Tool.RunAsync("pgbench", arguments, new(StringComparer.Ordinal) { ["PGPASSWORD"] = to.Password! }, cancel);
        return double.Parse(Rate().Match(output).Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>A statement with its values in the parameters' places.</summary>
    public static string With(string sql, params string[] values) => Parameter().Replace(sql, match => values[int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) - 1]);

    /// <summary>A value as it is written in SQL.</summary>
    public static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    [GeneratedRegex(@"^tps = (?<rate>[\d.]+)", RegexOptions.Multiline, 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\$(?<number>\d+)", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
