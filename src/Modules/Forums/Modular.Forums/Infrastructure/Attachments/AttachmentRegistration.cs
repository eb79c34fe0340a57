using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;
using Modular.Forums.Application.Attachments;
using Modular.Platform.Jobs;

namespace Modular.Forums.Infrastructure.Attachments;

/// <summary>Registers attachments.</summary>
internal static class AttachmentRegistration
{
    public static void AddAttachments(this IServiceCollection services)
    {
        services.AddOptions<AttachmentSettings>().BindConfiguration(AttachmentSettings.Section).Validate(s => s.IsValid, AttachmentSettings.Rules).ValidateOnStart();
        services.AddScoped<IAttachments, AttachmentRows>();
        services.AddScoped<IPersonalTraces, AttachmentTraces>();
        services.AddScoped<AttachmentRemoval>();
        services.AddScoped<AttachmentBinding>();
        services.AddJob<RemoveUnusedAttachmentsArgs, RemoveUnusedAttachments>(new() { KeepCompleted = false });
        services.AddSchedule("forums.remove_unused_attachments", "17 * * * *", new RemoveUnusedAttachmentsArgs());
    }
}
