namespace Modular.Platform.UseCases;

/// <summary>The answers that are kept for a day under their Idempotency-Key.</summary>
public interface IStoredAnswers
{
    /// <summary>
    /// Removes the answers that <paramref name="userId"/> was given and those that speak of them, in the use case's transaction. A retry of such a
    /// request is then a new request.
    /// </summary>
    Task ForgetAsync(Guid userId, CancellationToken cancel);
}
