namespace Modular.Kernel;

/// <summary>Something that happened in one module and that others may act on. A record in the publisher's Contracts; additive changes only.</summary>
public interface IIntegrationEvent
{
    /// <summary>The stable name under which it is stored (<c>forums.topic_created</c>); never changes, whatever the type is called.</summary>
    static abstract string Name { get; }

    /// <summary>What it is about (<c>topic/7</c>), at most 200 characters: a listener hears the events about one thing in the order they were published. Null where order means nothing.</summary>
    string? About => null;
}
