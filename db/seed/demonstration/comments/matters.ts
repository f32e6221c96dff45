import type { ServiceField } from '@/lib/places/service-fields';

/** What people come for, as it stands in a sentence: "Hôm nay tôi đến …". */
export const matters: Record<ServiceField, readonly string[]> = {
  'civil-status': [
    'làm giấy khai sinh cho con',
    'đăng ký kết hôn',
    'xin trích lục khai tử',
    'xác nhận tình trạng hôn nhân',
    'cải chính hộ tịch',
    'đăng ký lại khai sinh',
  ],
  land: [
    'làm sổ đỏ',
    'làm thủ tục tách thửa',
    'sang tên quyền sử dụng đất',
    'xin chuyển mục đích sử dụng đất',
    'cấp đổi giấy chứng nhận đất',
    'hỏi hồ sơ đất đai',
  ],
  certification: [
    'chứng thực bản sao',
    'chứng thực chữ ký',
    'sao y bằng tốt nghiệp',
    'chứng thực hợp đồng',
    'sao y giấy tờ đi học cho con',
  ],
  'social-protection': [
    'làm hồ sơ trợ cấp người cao tuổi',
    'làm chế độ cho người khuyết tật',
    'xin xác nhận hộ nghèo',
    'làm hồ sơ mai táng phí',
    'hỏi chế độ bảo trợ xã hội',
  ],
  business: [
    'đăng ký hộ kinh doanh',
    'thay đổi đăng ký kinh doanh',
    'xin tạm ngừng kinh doanh',
    'hỏi thủ tục mở quán',
  ],
  construction: [
    'xin giấy phép xây dựng',
    'xin phép sửa nhà',
    'gia hạn giấy phép xây dựng',
    'hỏi thông tin quy hoạch',
  ],
  general: [
    'xác nhận giấy tờ',
    'nộp hồ sơ trực tuyến',
    'nhận kết quả hồ sơ',
    'hỏi thủ tục',
    'nhờ hướng dẫn dịch vụ công',
  ],
};
