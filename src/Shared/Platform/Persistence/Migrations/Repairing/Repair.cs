namespace Modular.Platform.Persistence.Migrations.Repairing;

/// <summary>One thing that is set right.</summary>
/// <param name="Subject">A migration or an index.</param>
/// <param name="What">What is done to it.</param>
internal sealed record Repair(string Subject, string What)
{
    public override string ToString() => $"{Subject}: {What}";
}
