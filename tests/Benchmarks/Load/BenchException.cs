namespace Load;

/// <summary>A reason why there are no figures.</summary>
internal sealed class BenchException(string message) : Exception(message);
