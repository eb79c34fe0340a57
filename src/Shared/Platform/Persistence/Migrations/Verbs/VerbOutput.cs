using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary>Says what a verb found: in lines for people, or with <c>--json</c> as one object for machines.</summary>
internal static class VerbOutput
{
    public static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object instead of lines.", Recursive = true };

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <param name="parsed">Tells which of the two is wanted.</param>
    /// <param name="answer">Becomes the JSON object, its names in camel case.</param>
    /// <param name="lines">The same for people.</param>
    public static void Print(ParseResult parsed, object answer, params IEnumerable<FormattableString> lines)
    {
        if (parsed.GetValue(Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(answer, Format));
            return;
        }

        foreach (var line in lines) Console.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
    }
}
