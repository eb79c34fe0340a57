namespace Modular.Platform.UseCases;

/// <summary>Names one attempt to do something: the client's key, within one route. The caller is the context's.</summary>
internal sealed record IdempotencyKey(string Route, string Key)
{
    public const int MaxLength = 255;

    public static readonly Error Malformed = new(ErrorKind.Malformed, "idempotency.key_malformed",
        $"An idempotency key has 1 to {MaxLength} visible ASCII characters.", "Idempotency-Key");

    public static readonly Error InProgress = new(ErrorKind.Conflict, "idempotency.in_progress",
        "The first request with this key is still running. Ask again in a moment.", "Idempotency-Key", TimeSpan.FromSeconds(1));

    public static readonly Error OtherRequest = new(ErrorKind.Invalid, "idempotency.other_request",
        "This key was used for another request. Take a new one.", "Idempotency-Key");

    public static bool IsValid(string key) => key.Length is >= 1 and <= MaxLength && key.All(c => c is >= '!' and <= '~');
}
