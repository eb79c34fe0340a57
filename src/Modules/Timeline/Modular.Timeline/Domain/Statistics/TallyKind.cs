namespace Modular.Timeline.Domain.Statistics;

/// <summary>What games are summed up by. The numbers are stored.</summary>
internal enum TallyKind : short
{
    All = 1,

    /// <summary>The slot is the category's id.</summary>
    Category = 2,

    /// <summary>The slot is 1 to 5.</summary>
    Difficulty = 3,

    /// <summary>The slot is the day's number, UTC.</summary>
    Day = 4,

    /// <summary>The slot is the number of the week's Monday, UTC.</summary>
    Week = 5,
}
