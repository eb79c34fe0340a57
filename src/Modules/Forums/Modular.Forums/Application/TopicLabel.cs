namespace Modular.Forums.Application;

/// <summary>A topic beside something that is about it.</summary>
internal sealed record TopicLabel(long Id, string Title);
