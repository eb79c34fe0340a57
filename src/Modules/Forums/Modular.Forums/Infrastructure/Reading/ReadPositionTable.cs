using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure.Reading;

internal sealed class ReadPositionTable : IEntityTypeConfiguration<ReadPosition>
{
    public void Configure(EntityTypeBuilder<ReadPosition> position)
    {
        position.ToTable("read_positions");
        position.HasKey(p => new { p.UserId, p.TopicId });
        position.HasOne<Topic>().WithMany().HasForeignKey(p => p.TopicId);
    }
}
