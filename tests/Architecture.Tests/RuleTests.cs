using Architecture.Tests.Planted;
using Architecture.Tests.Reading;
using Architecture.Tests.Rules;

namespace Architecture.Tests;

public sealed class RuleTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> OfProduct => Everywhere("Holds", Repository.Product);

    public static TheoryData<string, string> OfCleanSolution => Everywhere("Content", PlantedSolution.Clean);

    public static TheoryData<string, int> OfPlantedCases =>
        [.. PlantedCases.All.Select((planted, index) => new TheoryDataRow<string, int>(planted.Rule.Name, index) { TestDisplayName = $"Caught: {planted.Complaint}" })];

    public static TheoryData<string> Rules => [.. RuleBook.All.Select(rule => new TheoryDataRow<string>(rule.Name) { TestDisplayName = $"Looked after: {rule.Name}" })];

    [Theory, MemberData(nameof(OfProduct))]
    public void The_product_keeps_it(string rule, string place) => Kept(Repository.Product, rule, place);

    [Theory, MemberData(nameof(OfCleanSolution))]
    public void It_finds_nothing_wrong_with_what_is_right(string rule, string place) => Kept(PlantedSolution.Clean, rule, place);

    [Theory, MemberData(nameof(OfPlantedCases))]
    public void It_catches_what_was_planted(string rule, int index)
    {
        var planted = PlantedCases.All[index];
        var verdict = planted.Rule.Check(planted.Subject, planted.Place);

        Assert.Equal(rule, planted.Rule.Name);
        Assert.True(verdict.Violations.Any(v => v.Contains(planted.Complaint, StringComparison.Ordinal)), $"“{rule}” did not say “{planted.Complaint}” but:{verdict}");
    }

    [Theory, MemberData(nameof(Rules))]
    public void Somebody_has_planted_something_for_it(string rule) => Assert.Contains(PlantedCases.All, planted => planted.Rule.Name == rule);

    [Theory, MemberData(nameof(Rules))]
    public void It_applies_somewhere(string rule) => Assert.NotEmpty(RuleBook.Named(rule).PlacesIn(Repository.Product));

    [Fact]
    public void It_cannot_claim_to_have_looked_where_nothing_is()
    {
        var nothing = new Subject([], name => new(name, []));

        var rules = RuleBook.All.Where(rule => rule.PlacesIn(nothing).Any(place => rule.Check(nothing, place).LookedAt > 0));

        Assert.Empty(rules);
    }

    private void Kept(Subject subject, string rule, string place)
    {
        var verdict = RuleBook.Named(rule).Check(subject, place);
        output.WriteLine($"{rule} ({place}): looked at {verdict.LookedAt}. {verdict.Note}");

        Assert.True(verdict.Violations.Count == 0, $"“{rule}” does not hold in {place}:{verdict}");
        Assert.True(verdict.LookedAt > 0, $"“{rule}” looked at nothing in {place}: it proves nothing there.");
    }

    private static TheoryData<string, string> Everywhere(string word, Subject subject) =>
    [
        .. from rule in RuleBook.All
           from place in rule.PlacesIn(subject)
           select new TheoryDataRow<string, string>(rule.Name, place) { TestDisplayName = $"{word} in {place}: {rule.Name}" },
    ];
}
