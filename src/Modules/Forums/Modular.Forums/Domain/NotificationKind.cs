namespace Modular.Forums.Domain;

/// <summary>Why people are told something. The names never change; where several fit one post, the first of them is told.</summary>
internal static class NotificationKind
{
    public const string Mention = "mention";
    public const string Reply = "reply";
    public const string Solution = "solution";
    public const string TopicReply = "topic_reply";
    public const string NewTopic = "new_topic";
}
