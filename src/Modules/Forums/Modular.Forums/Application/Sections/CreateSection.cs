using Microsoft.EntityFrameworkCore;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Sections;

internal sealed record CreateSection(string? Name, int? SortOrder) : ICommand<SectionView>;

internal sealed class CreateSectionHandler(IForumsDb db, IAuditLog audit, TimeProvider clock) : ICommandHandler<CreateSection, SectionView>
{
    public async Task<Result<SectionView>> Handle(CreateSection command, CancellationToken cancel)
    {
        var place = command.SortOrder ?? await AfterLastAsync(cancel);
        var section = Section.Named(command.Name, place, clock.GetUtcNow());
        if (section.IsFailed) return Result<SectionView>.Fail(section.Errors);

        db.Sections.Add(section.Value);
        await db.SaveChangesAsync(cancel);

        var made = SectionView.Of(section.Value);
        await audit.WriteAsync(new("forums.section_created", Target: $"forums.section/{made.Id}", After: new { made.Name, made.SortOrder }), cancel);
        return made;
    }

    private async Task<int> AfterLastAsync(CancellationToken cancel)
    {
        var last = await db.Sections.MaxAsync(s => (int?)s.SortOrder, cancel) ?? 0;
        return last == int.MaxValue ? last : last + 1;
    }
}
