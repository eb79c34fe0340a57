using System.Text.Json;

namespace Jobs;

/// <summary>What is said, a line of JSON each, and what is heard.</summary>
internal static class Lines
{
    private static readonly Lock Gate = new();

    public static void Say<T>(T line)
    {
        var text = JsonSerializer.Serialize(line, JsonSerializerOptions.Web);
        lock (Gate)
        {
            Console.Out.WriteLine(text);
            Console.Out.Flush();
        }
    }

    /// <summary>The next word. Whoever spoke and is gone wants an end.</summary>
    public static async Task<string> HearAsync() => await Console.In.ReadLineAsync() ?? "stop";
}
