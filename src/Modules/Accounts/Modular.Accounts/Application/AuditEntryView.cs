using Modular.Accounts.Contracts;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Application;

/// <summary>An entry of the audit log.</summary>
internal sealed record AuditEntryView
{
    public required long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Action { get; init; }

    /// <summary>Who did it; null for the product itself, operators and strangers.</summary>
    public required AuditPerson? Actor { get; init; }

    /// <summary>Whom it concerns.</summary>
    public required AuditPerson? Subject { get; init; }

    /// <summary>What it was done to: kind and id.</summary>
    public required string? Target { get; init; }

    /// <summary>From where.</summary>
    public required string? Address { get; init; }

    /// <summary>The API key that it was done with; null for who came in person.</summary>
    public required Guid? ApiKey { get; init; }

    /// <summary>What was so before, as it was written.</summary>
    public required object? Before { get; init; }

    /// <summary>What is so now.</summary>
    public required object? After { get; init; }

    /// <summary>True when address, before and after were erased with a person.</summary>
    public required bool IsErased { get; init; }

    /// <summary>The place in the chain; null until the entry is sealed, a moment after it was written.</summary>
    public required long? Seq { get; init; }

    /// <summary>The link of the chain, as hexadecimal digits.</summary>
    public required string? Chain { get; init; }

    public static AuditEntryView Of(AuditEntry entry, IReadOnlyDictionary<Guid, UserCard> cards)
    {
        var payload = AuditPayload.Read(entry.Payload);
        return new()
        {
            Id = entry.Id,
            At = entry.At,
            Action = entry.Action,
            Actor = AuditPerson.Of(entry.ActorId, cards),
            Subject = AuditPerson.Of(entry.SubjectId, cards),
            Target = entry.Target,
            Address = payload.Address,
            ApiKey = payload.ApiKey,
            Before = payload.Before,
            After = payload.After,
            IsErased = entry.Payload is null,
            Seq = entry.Seq,
            Chain = entry.Chain is null ? null : Convert.ToHexStringLower(entry.Chain),
        };
    }
}

/// <summary>Somebody in the audit log; without names once they are gone.</summary>
internal sealed record AuditPerson(Guid Id, string? Username, string? DisplayName)
{
    public static AuditPerson? Of(Guid? id, IReadOnlyDictionary<Guid, UserCard> cards) =>
        id is not { } known ? null : cards.TryGetValue(known, out var card) ? new(known, card.Username, card.DisplayName) : new(known, null, null);
}
