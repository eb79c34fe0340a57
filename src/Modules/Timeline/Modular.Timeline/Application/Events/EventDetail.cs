namespace Modular.Timeline.Application.Events;

/// <summary>An event after it was played, with its date and where that comes from.</summary>
internal sealed record EventDetail(Guid Id, string Title, string Description, string Category, int Difficulty, DateView Date, string Source, string? ImageUrl, string? ImageLicence)
{
    public static EventDetail Of(EventView view) => new(
        view.Id, view.Title, view.Description, view.Category, view.Difficulty, view.Date, view.Source, view.ImageUrl, view.ImageLicence);
}
