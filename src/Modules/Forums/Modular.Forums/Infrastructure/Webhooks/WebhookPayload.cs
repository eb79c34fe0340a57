using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Forums.Domain.Webhooks;

namespace Modular.Forums.Infrastructure.Webhooks;

/// <summary>Says what happened as the webhook's audience may see it when it is sent.</summary>
internal sealed class WebhookPayload(IForumsDb db, Authors authors, IOptions<JsonOptions> json)
{
    /// <summary>Longer ones come without their texts.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>What is told though the post is no longer there to be seen; then only its ids are.</summary>
    private static readonly string[] Leaving = [ChangeKind.TopicDeleted, ChangeKind.TopicMovedAway, ChangeKind.TopicMerged, ChangeKind.ReplyDeleted];

    /// <summary>Null when the audience may not hear of it.</summary>
    public async Task<byte[]?> MakeAsync(WebhookDelivery delivery, Viewer viewer, CancellationToken cancel)
    {
        if (delivery.Kind == WebhookEvents.Test) return Write(new(delivery.Kind, delivery.At, new()));
        if (delivery is not { CategoryId: { } category, TopicId: { } topicId } || !await SeesAsync(category, viewer, cancel)) return null;

        var topic = await db.ReadTopicAsync(topicId, viewer, cancel);
        var reply = delivery.ReplyId is { } replyId && topic is not null ? await db.ReadReplyAsync(replyId, viewer, cancel) : null;
        var isThere = topic is not null && (delivery.ReplyId is null || reply is { IsDeleted: false });
        if (!isThere && (!Leaving.Contains(delivery.Kind, StringComparer.Ordinal) || (delivery.ReplyId is not null && topic is null))) return null;

        if (isThere && reply is not null) await authors.ShownAsync(reply, cancel);
        else if (isThere) await authors.ShownAsync(topic!, cancel);
        return Fit(new(delivery.Kind, delivery.At, new()
        {
            CategoryId = category,
            TopicId = topicId,
            ReplyId = delivery.ReplyId,
            Topic = isThere && delivery.ReplyId is null ? topic : null,
            Reply = isThere ? reply : null,
        }));
    }

    private async Task<bool> SeesAsync(long category, Viewer viewer, CancellationToken cancel) =>
        await db.ReadCategoryAsync(CategoryRef.Parse(category.ToString(System.Globalization.CultureInfo.InvariantCulture)).Value, viewer, cancel) is not null;

    private byte[] Fit(WebhookMessage message)
    {
        var whole = Write(message);
        if (whole.Length <= MaxBytes) return whole;

        var data = message.Data;
        return Write(message with
        {
            Data = data with
            {
                IsShortened = true,
                Topic = data.Topic is { } topic ? topic with { Content = "", ContentHtml = "" } : null,
                Reply = data.Reply is { } reply ? reply with { Content = "", ContentHtml = "" } : null,
            },
        });
    }

    private byte[] Write(WebhookMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, json.Value.SerializerOptions);
}

/// <summary>What an endpoint is sent.</summary>
internal sealed record WebhookMessage(string Type, DateTimeOffset Timestamp, WebhookData Data);

/// <summary>What it is about: the topic or the reply, where it can still be seen.</summary>
internal sealed record WebhookData
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? CategoryId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? TopicId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? ReplyId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TopicView? Topic { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReplyView? Reply { get; init; }

    /// <summary>True where the texts were too long to come along; they are to be fetched.</summary>
    public bool IsShortened { get; init; }
}
