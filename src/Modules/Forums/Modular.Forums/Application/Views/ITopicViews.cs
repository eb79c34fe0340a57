namespace Modular.Forums.Application.Views;

/// <summary>Counts who looks at topics.</summary>
internal interface ITopicViews
{
    /// <summary>Somebody looked. The same person counts once in half an hour, and all of it reaches the topic within seconds.</summary>
    void Note(long topicId, string viewer);
}
