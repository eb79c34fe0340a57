using System.Text.Json;

namespace Modular.Platform.Events;

/// <summary>An event on its way to one listener: the arguments of the listener's job.</summary>
internal sealed record EventDelivery(string Event, JsonElement Data);
