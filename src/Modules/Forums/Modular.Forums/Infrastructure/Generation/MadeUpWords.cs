namespace Modular.Forums.Infrastructure.Generation;

/// <summary>Words of no language, the same in every run: as in real text, a few are everywhere and most are rare.</summary>
internal static class MadeUpWords
{
    /// <summary>In one topic of three, and one reply of fifty.</summary>
    public const string Common = "lantern";

    /// <summary>In one topic of five thousand, and one reply of twenty thousand.</summary>
    public const string Rare = "quillwort";

    private const int Vocabulary = 8000;
    private const int Tags = 400;
    private const double LittleWords = 0.35;

    private static readonly string[] Syllables = ["ba", "ko", "lim", "ra", "den", "to", "ves", "mi", "sur", "pal", "ne", "gro", "tif", "han", "zu", "el", "cor", "wen", "dya", "os"];
    private static readonly string[] Little = ["the", "a", "of", "and", "to", "in", "is", "it", "that", "for", "on", "with", "as", "was", "but", "not", "at", "from", "by", "or"];
    private static readonly string[] Words = Make();

    public static string Next(Dice dice) => dice.Share() < LittleWords ? Little[dice.Skewed(Little.Length)] : Words[dice.Skewed(Vocabulary)];

    /// <summary>Of any length, the frequent ones far more often.</summary>
    public static string Tag(Dice dice)
    {
        var tag = dice.Skewed(Tags);
        return tag % 3 == 0 ? $"{Words[tag]}-{Words[tag + Tags]}" : Words[tag];
    }

    private static string[] Make()
    {
        var dice = Dice.For(20261121, 0);
        return [.. Enumerable.Range(0, Vocabulary).Select(_ => string.Concat(Enumerable.Range(0, dice.Between(2, 4)).Select(_ => Syllables[dice.Below(Syllables.Length)])))];
    }
}
