namespace Modular.Forums.Application;

/// <summary>What people may do here; reading what is public needs no permission.</summary>
internal static class ForumsPermissions
{
    public static readonly Permission CreateTopics = new("forums.topics.create", "Open topics and edit one's own.", Role.User);
    public static readonly Permission PostReplies = new("forums.replies.post", "Reply to topics.", Role.User);
    public static readonly Permission Moderate = new("forums.moderate", "Keep order: see what is hidden, edit and remove what others wrote, in every category that lets moderators.", Role.Moderator);
    public static readonly Permission ManageCategories = new("forums.categories.manage", "Make and change categories.", Role.Admin);
    public static readonly Permission ReadMetrics = new("forums.metrics.read", "See how fast the forum's operations run, and what goes wrong in them.", Role.Admin);
    public static readonly Permission ManageWebhooks = new("forums.webhooks.manage", "Tell addresses outside what happens, and see what they were told.", Role.Admin);

    public static readonly Permission Purge = new("forums.purge", "Remove topics and replies for good.", Role.Admin);

    public static readonly Permission[] All = [CreateTopics, PostReplies, Moderate, ManageCategories, Purge, ManageWebhooks, ReadMetrics];
}
