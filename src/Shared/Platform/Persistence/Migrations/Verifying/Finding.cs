namespace Modular.Platform.Persistence.Migrations.Verifying;

/// <summary>Something that is not as it should be.</summary>
/// <param name="Subject">A migration, or a thing of the schema.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record Finding(string Subject, string Problem, string Remedy)
{
    public override string ToString() => $"{Subject}: {Problem}. {Remedy}";
}
