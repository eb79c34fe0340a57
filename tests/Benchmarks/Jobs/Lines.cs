using System.Text.Json;

namespace Jobs;

/// <summary>What is said, a line of JSON each, and what is heard.</summary>
internal static class Lines
{
    private static readonly Lock Gate = new();
    private static readonly TextWriter Out = Console.Out;

    /// <summary>Keeps the standard output for what is said here; the log goes to the other.</summary>
    public static void TakeOutput()
    {
        Out.Flush();
        Console.SetOut(Console.Error);
    }

    public static void Say<T>(T line)
    {
        var text = JsonSerializer.Serialize(line, JsonSerializerOptions.Web);
        lock (Gate)
        {
            Out.WriteLine(text);
            Out.Flush();
        }
    }

    /// <summary>The next word. Whoever spoke and is gone wants an end.</summary>
    public static async Task<string> HearAsync() => await Console.In.ReadLineAsync() ?? "stop";
}
