namespace Modular.Forums.Application.Sanctions;

/// <summary>Who is suspended at the moment, from the node's memory.</summary>
internal interface ISuspendedPeople
{
    /// <summary>Until when; null for who is not.</summary>
    ValueTask<DateTimeOffset?> UntilAsync(Guid userId, CancellationToken cancel);
}
