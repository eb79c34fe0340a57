namespace Modular.Platform.Events;

/// <summary>One event waiting for one listener. <paramref name="Attempt"/> fences: a delivery taken over by another node cannot be completed by the late one.</summary>
internal sealed record EventDelivery(long Id, string Event, string Listener, string Payload, int Attempt);
