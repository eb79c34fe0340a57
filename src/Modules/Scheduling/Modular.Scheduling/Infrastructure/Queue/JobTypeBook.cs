using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Modular.Platform.Jobs;
using Modular.Scheduling.Application;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Queue;

/// <summary>Reads what people send as arguments with the types that this node has; those of other nodes' types are looked at by them.</summary>
internal sealed partial class JobTypeBook(JobTypes types) : IJobTypeBook
{
    private static readonly JsonSerializerOptions Stored = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<JobType> All => types.All;

    public Result<string> Check(string type, JsonElement args)
    {
        if (args.ValueKind != JsonValueKind.Object) return JobErrors.ArgsInvalid("The arguments are an object.");
        if (Unreadable(args, "") is { } place) return JobErrors.ArgsInvalid("The text here holds NUL or is not valid Unicode.").At(place);

        var json = JsonSerializer.SerializeToUtf8Bytes(args, Stored);
        if (json.Length > JobLimits.MaxArgsBytes) return JobErrors.ArgsTooLarge;

        var text = System.Text.Encoding.UTF8.GetString(json);
        return types.Find(type) is { } known ? Read(known, text) : text;
    }

    private static Result<string> Read(JobType type, string json)
    {
        try
        {
            type.ReadStrictly(json);
            return json;
        }
        catch (JsonException e)
        {
            return JobErrors.ArgsInvalid(Sentence(e)).At(PointerOf(e.Path));
        }
    }

    /// <summary>The serializer's own sentences name types of the code; of them only names of fields are passed on.</summary>
    private static string Sentence(JsonException e)
    {
        if (e.Message.Contains("missing required properties", StringComparison.Ordinal)) return $"The arguments lack {string.Join(", ", Quoted().Matches(e.Message[e.Message.IndexOf("including", StringComparison.Ordinal)..]).Select(m => m.Groups["name"].Value))}.";
        return e.Message.Contains("could not be mapped", StringComparison.Ordinal) ? "The arguments of this type have no such field." : "The value here is not what this type of job takes.";
    }

    /// <summary>Where in the arguments a text cannot be stored or read; null where all can.</summary>
    private static string? Unreadable(JsonElement value, string at) => value.ValueKind switch
    {
        JsonValueKind.String => IsReadable(value) ? null : at,
        JsonValueKind.Array => value.EnumerateArray().Select((item, i) => Unreadable(item, $"{at}/{i}")).FirstOrDefault(place => place is not null),
        JsonValueKind.Object => value.EnumerateObject().Select(p => IsReadable(p.Name) ? Unreadable(p.Value, $"{at}/{Escape(p.Name)}") : at).FirstOrDefault(place => place is not null),
        _ => null,
    };

    private static bool IsReadable(JsonElement text)
    {
        try
        {
            return IsReadable(text.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return false; // half of a surrogate pair
        }
    }

    private static bool IsReadable(string text) => !text.Contains('\0', StringComparison.Ordinal);

    private static string PointerOf(string? path) => path is null ? "" : Steps().Replace(path.TrimStart('$'), match => "/" + Escape(match.Groups["step"].Value));

    private static string Escape(string step) => step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    [GeneratedRegex("'(?<name>[^']*)'", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\.(?<step>[^.\[]+)|\[(?<step>\d+)\]|\['(?<step>[^']*)'\]", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Steps();
}
