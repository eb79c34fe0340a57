namespace Modular.Scheduling.Http;

/// <summary>Which jobs to try again; what is left out does not restrict.</summary>
/// <param name="State">dead (default) or cancelled.</param>
/// <param name="Type">Only of this type.</param>
/// <param name="Queue">Only of this queue.</param>
/// <param name="Tag">Only with this tag.</param>
/// <param name="BatchId">Only of this batch, by UUID.</param>
internal sealed record JobsToRetry(string? State = null, string? Type = null, string? Queue = null, string? Tag = null, string? BatchId = null);
