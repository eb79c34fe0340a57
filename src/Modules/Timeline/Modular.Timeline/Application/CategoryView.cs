namespace Modular.Timeline.Application;

/// <summary>A category.</summary>
/// <param name="Slug">Its name in addresses and files.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Description">What belongs in it.</param>
/// <param name="EventCount">How many events of it can be dealt.</param>
/// <param name="Etag">Its entity tag.</param>
internal sealed record CategoryView(string Slug, string Name, string Description, long EventCount, EntityTag Etag) : ITagged;

/// <summary>All categories, by name.</summary>
internal sealed record CategoryList(IReadOnlyList<CategoryView> Items);
