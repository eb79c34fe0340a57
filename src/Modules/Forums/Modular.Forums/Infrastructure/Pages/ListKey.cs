using Modular.Forums.Application;

namespace Modular.Forums.Infrastructure.Pages;

/// <summary>Which first page of a plain list.</summary>
/// <param name="CategoryId">Of which category; null for all.</param>
/// <param name="Order">In which order.</param>
/// <param name="Limit">How many.</param>
/// <param name="Viewer">For whom: what they may see decides what is there.</param>
internal readonly record struct ListKey(long? CategoryId, TopicOrder Order, int Limit, Viewer Viewer);
