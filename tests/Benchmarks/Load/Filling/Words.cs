namespace Load.Filling;

/// <summary>Text that is the same in every run: made-up words, a few of them frequent, most of them rare, as in real text.</summary>
internal sealed class Words
{
    /// <summary>In one topic of three.</summary>
    public const string Common = "lantern";

    /// <summary>In one topic of five thousand.</summary>
    public const string Rare = "quillwort";

    private const int Vocabulary = 8000;
    private const int Skew = 3;

    private static readonly string[] Syllables = ["ba", "ko", "lim", "ra", "den", "to", "ves", "mi", "sur", "pal", "ne", "gro", "tif", "han", "zu", "el", "cor", "wen", "dya", "os"];

    private readonly Random _random = new(20261121);
    private readonly string[] _words;

    public Words() => _words = [.. Enumerable.Range(0, Vocabulary).Select(_ => string.Concat(Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Syllables[_random.Next(Syllables.Length)])))];

    public int Next(int below) => _random.Next(below);

    public string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => _words[(int)(Vocabulary * Math.Pow(_random.NextDouble(), Skew))]));
}
