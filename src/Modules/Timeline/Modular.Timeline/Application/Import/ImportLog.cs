namespace Modular.Timeline.Application.Import;

/// <summary>Counts what happens to the lines of a file, and keeps the first thousand things that are to be said.</summary>
internal sealed class ImportLog
{
    private const int MaxProblems = 1000;

    private readonly List<ImportProblem> _problems = [];
    private readonly List<string> _categories = [];
    private int _problemCount;
    private int _skipped;
    private int _warnings;

    public int Lines { get; private set; }

    public int Created { get; private set; }

    public int Refused { get; private set; }

    public void Count() => Lines++;

    public void Create() => Created++;

    public void MakeCategory(string slug) => _categories.Add(slug);

    public void Refuse(int line, IReadOnlyList<Error> errors)
    {
        Refused++;
        foreach (var error in errors) Say(line, "refused", error);
    }

    public void Skip(int line, Error duplicate)
    {
        _skipped++;
        Say(line, "skipped", duplicate);
    }

    public void Warn(int line, Error oddity)
    {
        _warnings++;
        Say(line, "warning", oddity);
    }

    public ImportReport Report(bool applied) => new()
    {
        Applied = applied,
        Lines = Lines,
        Created = Created,
        Skipped = _skipped,
        Refused = Refused,
        Warnings = _warnings,
        CategoriesCreated = _categories,
        Problems = [.. _problems.OrderBy(p => p.Line)],
        ProblemCount = _problemCount,
    };

    private void Say(int line, string severity, Error error)
    {
        _problemCount++;
        if (_problems.Count < MaxProblems) _problems.Add(new(line, severity, error.Code, error.Detail, error.Pointer));
    }
}
