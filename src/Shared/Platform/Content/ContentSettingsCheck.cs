using Microsoft.Extensions.Options;
using Modular.Platform.Content.Types;

namespace Modular.Platform.Content;

/// <summary>Keeps a host with impossible settings from starting.</summary>
internal sealed class ContentSettingsCheck : IValidateOptions<ContentSettings>
{
    public ValidateOptionsResult Validate(string? name, ContentSettings options)
    {
        if (!options.IsPossible) return ValidateOptionsResult.Fail(ContentSettings.Rules);

        var unknown = options.Unknown.ToList();
        return unknown.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Modular:Content:AllowedTypes: {string.Join(", ", unknown)} cannot be told by its bytes. There are {string.Join(", ", ContentTypes.All.Select(t => t.MediaType))}.");
    }
}
