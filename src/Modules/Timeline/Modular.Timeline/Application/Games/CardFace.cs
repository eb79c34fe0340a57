using Modular.Timeline.Application.Events;

namespace Modular.Timeline.Application.Games;

/// <summary>What a card shows, at the version that was dealt; its date only once it was placed.</summary>
internal sealed record CardFace(Guid EventId, string Title, string Description, string Category, DateView Date, string? ImageUrl, string? ImageLicence);
