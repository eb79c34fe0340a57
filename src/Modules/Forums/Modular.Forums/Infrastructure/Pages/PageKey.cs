using Modular.Forums.Application;

namespace Modular.Forums.Infrastructure.Pages;

/// <summary>Which page.</summary>
/// <param name="TopicId">Of which topic.</param>
/// <param name="Order">In which order of its replies; null for the topic itself.</param>
/// <param name="Limit">How many.</param>
/// <param name="After">The position before it, as text.</param>
/// <param name="Moderates">Whether it is for somebody who keeps order there, and may be shown more.</param>
internal readonly record struct PageKey(long TopicId, ReplyOrder? Order, int Limit, string? After, bool Moderates);
