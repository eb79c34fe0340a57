namespace Modular.Timeline.Domain;

/// <summary>Whether an event can be dealt, with the numbers in the database.</summary>
internal enum EventStatus : short
{
    /// <summary>Not yet.</summary>
    Draft = 1,

    /// <summary>It can.</summary>
    Published = 2,

    /// <summary>No longer; who holds its card plays on with it.</summary>
    Retired = 3,
}

/// <summary>The states as they are written.</summary>
internal static class EventStatuses
{
    public static Result<EventStatus> Parse(string? text) => text switch
    {
        "draft" => EventStatus.Draft,
        "published" => EventStatus.Published,
        "retired" => EventStatus.Retired,
        _ => EventErrors.UnknownStatus,
    };

    public static string NameOf(EventStatus status) => status.ToString().ToLowerInvariant();
}
