namespace Modular.Timeline.Application.Events;

/// <summary>An event as it stands in the catalogue.</summary>
/// <param name="Id">Its id, which is random and tells nothing.</param>
/// <param name="Title">What happened.</param>
/// <param name="Description">A little more.</param>
/// <param name="Category">Its category's slug.</param>
/// <param name="Difficulty">1 (easy) to 5 (hard).</param>
/// <param name="Date">When; null for players, who are to find out.</param>
internal sealed record EventCard(Guid Id, string Title, string Description, string Category, int Difficulty, DateView? Date)
{
    public static EventCard Hidden(EventView view) => new(view.Id, view.Title, view.Description, view.Category, view.Difficulty, null);

    public static EventCard Open(EventView view) => Hidden(view) with { Date = view.Date };
}
