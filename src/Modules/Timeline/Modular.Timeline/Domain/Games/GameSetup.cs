using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Modular.Timeline.Domain.Games;

/// <summary>What somebody asks for who begins a game.</summary>
internal sealed record GameSetup
{
    public const int MaxCards = 50;
    public const int MaxLives = 10;
    public const int MaxHints = 10;
    public const int MaxSeedLength = 100;

    public const int DefaultCards = 5;
    public const int DefaultLives = 3;
    public const int DefaultHints = 3;

    private GameSetup() { }

    public int CardCount { get; private init; }

    public int Lives { get; private init; }

    public int Hints { get; private init; }

    public WrongCards WrongCards { get; private init; }

    /// <summary>The same word draws the same cards, as long as the catalogue is the same; null for chance.</summary>
    public string? Seed { get; private init; }

    /// <summary>The word as a number, the same on every node.</summary>
    public long? SeedNumber => Seed is null ? null : BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Seed)));

    public static Result<GameSetup> Parse(int? cards, int? lives, int? hints, string? wrongCards, string? seed)
    {
        var check = new Validation();
        check.Require(cards is null or (>= 1 and <= MaxCards), "/cardCount", SetupErrors.CardCount);
        check.Require(lives is null or (>= 1 and <= MaxLives), "/lives", SetupErrors.Lives);
        check.Require(hints is null or (>= 0 and <= MaxHints), "/hints", SetupErrors.Hints);
        check.Require(wrongCards is null or "discard" or "retry", "/wrongCards", SetupErrors.WrongCards);
        check.Require(seed is null || (TextRules.Length(seed) is >= 1 and <= MaxSeedLength && !TextRules.HasControls(seed)), "/seed", SetupErrors.Seed);
        if (check.Failed) return check.Errors;

        return new GameSetup
        {
            CardCount = cards ?? DefaultCards,
            Lives = lives ?? DefaultLives,
            Hints = hints ?? DefaultHints,
            WrongCards = wrongCards == "retry" ? WrongCards.Retry : WrongCards.Discard,
            Seed = seed,
        };
    }
}
