namespace Forums.Tests.Model;

/// <summary>One request that somebody is about to send, with what has to come of it.</summary>
internal sealed record Attempt(Person Who, HttpMethod Method, string Path, object? Body, Verdict Verdict)
{
    public int Success { get; init; } = 200;

    public Match Match { get; init; }

    /// <summary>What is to be edited, for its tag.</summary>
    public string? Tag { get; init; }

    /// <summary>What becomes of the model where it succeeds.</summary>
    public Func<HttpAnswer, Task> Then { get; init; } = _ => Task.CompletedTask;

    /// <summary>Looked at afterwards, by somebody.</summary>
    public Post? Touches { get; init; }

    /// <summary>Whether what the followers of the log do comes into it.</summary>
    public bool NeedsSettling { get; init; }

    public override string ToString() => $"{Who}: {Method} {Path} {(Body is null ? "" : System.Text.Json.JsonSerializer.Serialize(Body))} {(Match == Match.None ? "" : Match)} → {Verdict}";
}

/// <summary>What an edit says of the version that it means.</summary>
internal enum Match
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The latest one.</summary>
    Fresh,

    /// <summary>One from before.</summary>
    Stale,

    /// <summary>Whatever is there.</summary>
    Any,
}
