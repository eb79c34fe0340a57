namespace Modular.Forums.Domain.Webhooks;

/// <summary>One event on its way to one webhook. What is sent is made of the post as it is when it is sent.</summary>
internal sealed class WebhookDelivery
{
    private WebhookDelivery() { }

    public long Id { get; private init; }

    public long WebhookId { get; private init; }

    /// <summary>The same in all tries.</summary>
    public string EventId { get; private init; } = "";

    public string Kind { get; private init; } = "";

    public long? CategoryId { get; private init; }

    public long? TopicId { get; private init; }

    public long? ReplyId { get; private init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; private init; }

    public DeliveryState State { get; private set; } = DeliveryState.Pending;

    public int Attempts { get; private set; }

    public DateTimeOffset? TriedAt { get; private set; }

    /// <summary>What the last try was answered with; null where no answer came.</summary>
    public int? Status { get; private set; }

    public int? Milliseconds { get; private set; }

    public string? Error { get; private set; }

    /// <summary>The first 1,000 characters of the last answer.</summary>
    public string? Answer { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public static WebhookDelivery OfTest(long webhookId, string eventId, DateTimeOffset now) =>
        new() { WebhookId = webhookId, EventId = eventId, Kind = WebhookEvents.Test, At = now, CreatedAt = now };

    public void TryAgain() => State = DeliveryState.Pending;

    public void Tried(DeliveryTry outcome, bool isLast, DateTimeOffset now)
    {
        Attempts++;
        (TriedAt, Status, Milliseconds, Error, Answer) = (now, outcome.Status, outcome.Milliseconds, outcome.Error, outcome.Answer);
        State = outcome.IsSuccess ? DeliveryState.Delivered : isLast ? DeliveryState.Failed : DeliveryState.Pending;
    }
}

/// <summary>The states of a delivery, with their numbers in the database.</summary>
internal enum DeliveryState : short
{
    Pending = 1,
    Delivered = 2,
    Failed = 3,
}

/// <summary>What came of one try.</summary>
internal sealed record DeliveryTry(int? Status, int Milliseconds, string? Error, string? Answer)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Whoever is there wants no more of it.</summary>
    public bool IsGone => Status == 410;
}
