namespace Modular.Platform.Http.Outgoing;

/// <summary>How far a client may go.</summary>
/// <param name="AllowPrivate">Lets it reach any address and port, and http: where everybody who gives addresses is trusted, and in tests.</param>
/// <param name="Timeout">How long a request may take in all.</param>
/// <param name="MaxAnswerBytes">How much of an answer is read.</param>
public sealed record OutgoingRules(bool AllowPrivate, TimeSpan Timeout, int MaxAnswerBytes = 64 * 1024);
