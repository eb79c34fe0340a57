using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application.Tags;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Jobs;

namespace Modular.Forums.Infrastructure.Tags;

/// <summary>Registers the list of tags.</summary>
internal static class TagRegistration
{
    public static void AddTags(this IServiceCollection services)
    {
        services.AddScoped<ITagReads, TagReads>();
        services.AddChangeFollower<TagCounting>();
        services.AddJob<RecountTagsArgs, RecountTags>(new() { Timeout = TimeSpan.FromMinutes(30), MaxGlobal = 1, Priority = 8 });
        services.AddSchedule("forums.recount_tags", "40 4 * * *", new RecountTagsArgs());
    }
}
