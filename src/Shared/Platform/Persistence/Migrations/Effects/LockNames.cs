namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>What PostgreSQL calls its locks, and what they keep others from.</summary>
internal static class LockNames
{
    /// <summary>Such as <c>ACCESS EXCLUSIVE</c>.</summary>
    public static string Of(LockLevel level) => level switch
    {
        LockLevel.AccessShare => "ACCESS SHARE",
        LockLevel.RowShare => "ROW SHARE",
        LockLevel.RowExclusive => "ROW EXCLUSIVE",
        LockLevel.ShareUpdateExclusive => "SHARE UPDATE EXCLUSIVE",
        LockLevel.Share => "SHARE",
        LockLevel.ShareRowExclusive => "SHARE ROW EXCLUSIVE",
        LockLevel.Exclusive => "EXCLUSIVE",
        LockLevel.AccessExclusive => "ACCESS EXCLUSIVE",
        _ => "no lock",
    };

    /// <summary>The level of LOCK TABLE … IN … MODE; the strongest when nothing is said.</summary>
    public static LockLevel Parse(string words) =>
        Enum.GetValues<LockLevel>().Skip(1).Where(l => string.Equals(Of(l), words, StringComparison.OrdinalIgnoreCase)).DefaultIfEmpty(LockLevel.AccessExclusive).Single();

    /// <summary>Who has to wait meanwhile.</summary>
    public static string Blocks(LockLevel level) => level switch
    {
        LockLevel.AccessExclusive => "nobody reads or writes",
        LockLevel.Exclusive or LockLevel.ShareRowExclusive or LockLevel.Share => "nobody writes",
        LockLevel.ShareUpdateExclusive => "no other change of the schema",
        _ => "nobody waits",
    };
}
