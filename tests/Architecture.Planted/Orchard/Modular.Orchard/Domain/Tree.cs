using System.Text.RegularExpressions;

namespace Modular.Orchard.Domain;

internal sealed partial class Tree
{
    public const int MaxName = 80;

    public Guid Id { get; private init; }

    public string Name { get; private init; } = "";

    public DateTimeOffset PlantedAt { get; private init; }

    /// <summary>What compilers and generators write beside it is no use of another layer.</summary>
    public IReadOnlyList<string> Words => [.. Word.Matches(Name).Select(m => new { m.Value, m.Index }).OrderBy(w => w.Index).Select(w => w.Value)];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word { get; }

    public static Result<Tree> Plant(string name, DateTimeOffset now) =>
        name.Length is 0 or > MaxName ? TreeErrors.NameInvalid : new Tree { Id = Guid.CreateVersion7(now), Name = name, PlantedAt = now };
}
