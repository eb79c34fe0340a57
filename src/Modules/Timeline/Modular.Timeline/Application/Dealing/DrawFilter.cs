using System.Globalization;
using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Dealing;

namespace Modular.Timeline.Application.Dealing;

/// <summary>Which cards may be drawn; none named means all.</summary>
/// <param name="Categories">By slug.</param>
/// <param name="Difficulties">1 to 5.</param>
internal sealed record DrawFilter(IReadOnlyList<string> Categories, IReadOnlyList<short> Difficulties)
{
    public static readonly DrawFilter Everything = new([], []);

    private const int MaxCategories = 50;
    private static readonly short[] All = [1, 2, 3, 4, 5];

    /// <summary>Events that are not to come again.</summary>
    public IReadOnlySet<long> Without { get; init; } = new HashSet<long>();

    /// <summary>Reads lists joined by commas; between two bounds is another way to say difficulties.</summary>
    public static Result<DrawFilter> Parse(string? categories, string? difficulty, int? least = null, int? most = null)
    {
        var check = new Validation();
        var slugs = check.Field("?categories", ParseCategories(categories));
        var levels = check.Field("?difficulty", ParseDifficulties(Split(difficulty)));
        check.Require(least is null or (>= 1 and <= 5), "?difficultyMin", DealErrors.BadDifficulty);
        check.Require(most is null or (>= 1 and <= 5), "?difficultyMax", DealErrors.BadDifficulty);
        check.Require(least is null || most is null || least <= most, "?difficultyMax", DealErrors.BadDifficulty);
        if (check.Failed) return check.Errors;

        var between = least is null && most is null ? levels : [.. (levels.Count == 0 ? All : levels).Where(d => d >= (least ?? 1) && d <= (most ?? 5))];
        return between.Count == 0 && levels.Count > 0 ? DealErrors.BadDifficulty.At("?difficulty") : new DrawFilter(slugs, between);
    }

    /// <summary>The same from a body.</summary>
    public static Result<DrawFilter> ParseBody(IReadOnlyList<string?>? categories, string? difficulty)
    {
        var check = new Validation();
        var slugs = check.Field("/categories", CheckCategories([.. (categories ?? []).Select(c => c ?? "").Distinct(StringComparer.Ordinal)]));
        var levels = check.Field("/difficulty", ParseDifficulties(Split(difficulty)));
        return check.Failed ? check.Errors : new DrawFilter(slugs, levels);
    }

    /// <summary>easy, medium, hard, or numbers.</summary>
    public static Result<IReadOnlyList<short>> ParseDifficulties(IReadOnlyList<string> words)
    {
        var levels = new SortedSet<short>();
        foreach (var word in words)
        {
            if (LevelsOf(word) is not { } some) return DealErrors.BadDifficulty;
            levels.UnionWith(some);
        }

        return Result<IReadOnlyList<short>>.Ok([.. levels]);
    }

    private static Result<IReadOnlyList<string>> ParseCategories(string? text) => CheckCategories(Split(text));

    private static Result<IReadOnlyList<string>> CheckCategories(IReadOnlyList<string> slugs)
    {
        if (slugs.Count > MaxCategories) return DealErrors.TooManyCategories;
        return slugs.All(s => CategorySlug.Parse(s).IsSuccess) ? Result<IReadOnlyList<string>>.Ok(slugs) : CategoryErrors.Unknown;
    }

    private static short[]? LevelsOf(string word) => word switch
    {
        "easy" => [1, 2],
        "medium" => [3],
        "hard" => [4, 5],
        _ => short.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 5 ? [level] : null,
    };

    private static IReadOnlyList<string> Split(string? text) =>
        text is null ? [] : [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
