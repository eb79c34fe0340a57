namespace Modular.Orchard.Domain;

internal sealed class Tree
{
    public const int MaxName = 80;

    public Guid Id { get; private init; }

    public string Name { get; private init; } = "";

    public DateTimeOffset PlantedAt { get; private init; }

    public static Result<Tree> Plant(string name, DateTimeOffset now) =>
        name.Length is 0 or > MaxName ? TreeErrors.NameInvalid : new Tree { Id = Guid.CreateVersion7(now), Name = name, PlantedAt = now };
}
