using Architecture.Tests.Reading;
using Architecture.Tests.Rules;

namespace Architecture.Tests.Planted;

/// <summary>Something wrong on purpose, and the words in which the rule has to complain of it.</summary>
internal sealed record PlantedCase(Rule Rule, string Place, Subject Subject, string Complaint)
{
    public static PlantedCase InWeeds(Rule rule, string complaint) =>
        new(rule, rule.PlacesIn(PlantedSolution.Overgrown).Contains("Weeds", StringComparer.Ordinal) ? "Weeds" : Rule.Everywhere, PlantedSolution.Overgrown, complaint);

    /// <summary>A file that is added to the clean solution, or put in the place of one.</summary>
    public static PlantedCase WithFile(Rule rule, string path, string text, string complaint)
    {
        var subject = PlantedSolution.Clean.With(path, text);
        return new(rule, rule.PlacesIn(subject)[0], subject, complaint);
    }

    public override string ToString() => Complaint;
}
