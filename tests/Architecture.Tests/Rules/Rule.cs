using Architecture.Tests.Reading;

namespace Architecture.Tests.Rules;

/// <summary>A sentence that has to be true of the solution, or of each of its modules, and the way to find out.</summary>
internal sealed class Rule
{
    public const string Everywhere = "the solution";

    private readonly Func<Subject, string, Verdict> _check;
    private readonly Func<Subject, IEnumerable<string>> _places;

    private Rule(string name, Func<Subject, IEnumerable<string>> places, Func<Subject, string, Verdict> check)
    {
        Name = name;
        _places = places;
        _check = check;
    }

    public string Name { get; }

    /// <summary>A rule of the whole: it has to look at something somewhere.</summary>
    public static Rule OfSolution(string name, Func<Subject, Verdict> check) => new(name, _ => [Everywhere], (subject, _) => check(subject));

    /// <summary>A rule of every module: it has to look at something in each.</summary>
    public static Rule OfModule(string name, Func<Subject, Module, Verdict> check) =>
        new(name, subject => subject.Modules.Select(m => m.Name), (subject, place) => check(subject, subject[place]));

    /// <summary>A rule of every module that has this layer; not each is deep enough to need all of them.</summary>
    public static Rule OfLayer(string layer, string name, Func<Subject, Module, Verdict> check) =>
        new(name, subject => subject.Modules.Where(m => m.SourcesOf(layer).Any()).Select(m => m.Name), (subject, place) => check(subject, subject[place]));

    /// <summary>Where the rule applies: the modules by name, or the solution.</summary>
    public IReadOnlyList<string> PlacesIn(Subject subject) => [.. _places(subject)];

    public Verdict Check(Subject subject, string place) => _check(subject, place);

    public override string ToString() => Name;
}
