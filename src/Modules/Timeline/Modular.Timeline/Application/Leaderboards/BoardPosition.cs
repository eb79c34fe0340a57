namespace Modular.Timeline.Application.Leaderboards;

/// <summary>The last player that was shown. The rank goes on from here without counting those before again.</summary>
/// <param name="Value">What they are compared by, as the bits of a number.</param>
/// <param name="Player">Who it was.</param>
/// <param name="Rank">Their rank.</param>
/// <param name="Shown">How many were shown with them.</param>
internal sealed record BoardPosition(long Value, Guid Player, long Rank, long Shown)
{
    public static BoardPosition? Of(Cursor? cursor)
    {
        if (cursor is null) return null;

        return new(cursor[0], Cursor.At("", cursor[1], cursor[2]).Uuid(), Math.Max(1, cursor[3]), Math.Max(1, cursor[4]));
    }

    public Cursor At(string sort)
    {
        var player = Cursor.At("", Player);
        return Cursor.At(sort, Value, player[0], player[1], Rank, Shown);
    }
}
