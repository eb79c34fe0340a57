namespace Modular.Timeline.Application.Import;

/// <summary>What came of a file of events.</summary>
internal sealed record ImportReport
{
    /// <summary>False where nothing was kept: a trial, or all or nothing with something refused.</summary>
    public required bool Applied { get; init; }

    /// <summary>Events in the file, good and bad.</summary>
    public required int Lines { get; init; }

    /// <summary>Events that are new; of what was not applied, that would be.</summary>
    public required int Created { get; init; }

    /// <summary>Events that were there already, or twice in the file.</summary>
    public required int Skipped { get; init; }

    public required int Refused { get; init; }

    public required int Warnings { get; init; }

    public required IReadOnlyList<string> CategoriesCreated { get; init; }

    /// <summary>The first thousand things to say, by line.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>How many there are in all.</summary>
    public required int ProblemCount { get; init; }
}

/// <summary>Something about one line.</summary>
/// <param name="Line">The line of a text, the place in an array; from 1.</param>
/// <param name="Severity">refused, skipped or warning.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Detail">A sentence for people.</param>
/// <param name="Pointer">Where in the event.</param>
internal sealed record ImportProblem(int Line, string Severity, string Code, string Detail, string? Pointer);
